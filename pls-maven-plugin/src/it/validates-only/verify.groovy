String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0   1 file, 1 signal')
assert log =~ /\[INFO\] (Ready|Needs prerequisites)   0 errors, 0 warnings/
assert !new File(basedir, 'target').exists()
