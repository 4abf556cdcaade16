String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0')
assert log =~ /\[INFO\] target\/the output: /
assert log.contains('[WARNING] warning: freshness/review-due   our motion (new)/the motion.yaml:7:14')
assert new File(basedir, 'target/the output/manifest.json').isFile()
