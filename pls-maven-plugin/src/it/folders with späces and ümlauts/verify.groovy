String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0')
assert log =~ /\[INFO\] target\/die Ausgänge: /
assert log.contains('[WARNING] warning: freshness/review-due   unser Ablauf – neu/die Bewegung.yaml:7:14')
assert new File(basedir, 'target/die Ausgänge/manifest.json').isFile()
