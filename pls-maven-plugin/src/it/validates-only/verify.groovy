String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0   1 file, 1 signal')
assert log =~ /\[INFO\] (Ready|Needs prerequisites)   rubric \d+\/20   0 errors, \d+ warnings/
assert !new File(basedir, 'target').exists()
