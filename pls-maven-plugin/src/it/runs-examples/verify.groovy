String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] hello 1.0.0   1 file, 1 signal, 1 qualification, 2 examples pass')

// The definition of the second motion is looser than the case says: where, what and why.
assert log =~ /\[ERROR\] error: examples\/failed   \S*src\/wrong\/pls\/motion.yaml:23:29\n/
assert log.contains('expected `qualified: false`, got `qualified: true`.')
assert log =~ /\[ERROR\] example: Shared with one   qualification trial_pql   \S*src\/wrong\/pls\/motion.yaml:21:16\n/
assert log.contains('\n  expected  qualified: false, failed: shared_board\n  got       qualified: true, failed: none\n')
assert log =~ /\n    board_shared +1─+1─+│\n/
assert log.contains('\n  shared_board  2, at least 1, passes, 20 points\n')
assert log.contains('BUILD FAILURE')
