String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0   1 file, 1 signal, 0 qualifications, 0 examples')
assert log =~ /\[INFO\] (Ready|Needs prerequisites)   rubric \d+\/20   0 errors, \d+ warnings/
assert log =~ /\[INFO\] target\/pls: pack \(\d+\), tracking \(2\), dashboards \(1\)   \d+ new   \d+\.\d s/

assert new File(basedir, 'target/pls/manifest.json').isFile()
assert new File(basedir, 'target/pls/pack/motion-pack.md').text.contains('Shared a dashboard')
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/pls/tracking/plan.json')).events*.name == ['dashboard_shared']
assert new File(basedir, 'target/pls/tracking/events/dashboard_shared.schema.json').isFile()
assert new File(basedir, 'target/pls/dashboards/overview.json').isFile()

// Paths are told from the motion's folder, and linked from the project's root.
String page = new File(basedir, 'target/pls/pack/index.html').text
assert page =~ /https:\/\/code\.example\/hello\/blob\/main\/(\S+\/)?src\/main\/pls\/motion\.yaml#L\d/
assert page.contains('data-source="motion.yaml:')
