// The first build validates, the second validates and builds.
String log = new File(basedir, 'build.log').text
List<String> goals = log.findAll(/--- \S*pls\S*:(validate|build) \(default\)/) { all, goal -> goal }
assert goals == ['validate', 'validate', 'build']
assert new File(basedir, 'target/pls/manifest.json').isFile()
