;; Dot products of rows of small integers, exact, and for each row of one side the greatest with a row of the other.
(module
  (memory (export "memory") 1)

  ;; $asked: four rows of int16, eight values of the first row, eight of the second and so on, then the next eight of each.
  ;; $told to $end: rows of $dimension int8, which is a multiple of 8.
  ;; $nearest: four int32, the greatest products so far of each of the four rows.
  (func (export "keepNearest")
    (param $asked i32) (param $told i32) (param $end i32) (param $dimension i32) (param $nearest i32)
    (local $at i32) (local $rowEnd i32) (local $values v128) (local $best v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $best (v128.load (local.get $nearest)))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $told) (local.get $end)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (local.get $a))
        (local.set $c (local.get $a))
        (local.set $d (local.get $a))
        (local.set $at (local.get $asked))
        (local.set $rowEnd (i32.add (local.get $told) (local.get $dimension)))
        (loop $values_of_row
          (local.set $values (v128.load8x8_s (local.get $told)))
          (local.set $a (i32x4.add (local.get $a)
            (i32x4.dot_i16x8_s (local.get $values) (v128.load (local.get $at)))))
          (local.set $b (i32x4.add (local.get $b)
            (i32x4.dot_i16x8_s (local.get $values) (v128.load offset=16 (local.get $at)))))
          (local.set $c (i32x4.add (local.get $c)
            (i32x4.dot_i16x8_s (local.get $values) (v128.load offset=32 (local.get $at)))))
          (local.set $d (i32x4.add (local.get $d)
            (i32x4.dot_i16x8_s (local.get $values) (v128.load offset=48 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (local.set $told (i32.add (local.get $told) (i32.const 8)))
          (br_if $values_of_row (i32.lt_u (local.get $told) (local.get $rowEnd))))
        ;; The four sums of $a become one, and so on: halves of two are laid side by side and added, twice.
        (local.set $a (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
        (local.set $c (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
        (local.set $best (i32x4.max_s (local.get $best) (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c)))))
        (br $rows)))
    (v128.store (local.get $nearest) (local.get $best))))
