import groovy.json.JsonSlurper

List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 5

File diff = new File(basedir, 'target/pls/diff')
String comment = new File(diff, 'diff.md').text
assert comment.startsWith('<!-- pls:diff -->\n### Motion trial-help 0.1.0 · fewer people qualify · 2 things to decide\n')
assert comment.contains('`src/main/pls/motion.yaml:32`')
def motion = new JsonSlurper().parse(new File(diff, 'diff.json')).motions[0]
assert motion.changes*.kind == ['signal/threshold']
assert motion.directions == [trial_pql: 'tighter']
assert !motion.version.enough && motion.version.least == '0.1.1'
assert new JsonSlurper().parse(new File(diff, 'diff.sarif')).runs[0].results*.ruleId.containsAll(['signal/threshold', 'change/version'])
assert new File(diff, 'diff.html').text.contains('fewer people qualify')
assert new File(diff, 'CODEOWNERS').text == ''
assert runs[0].contains('Not to be merged as it is: trial-help: version')

assert new File(basedir, 'target/passed/diff.md').text == comment
assert new File(basedir, 'target/same/diff.md').text.startsWith('<!-- pls:diff -->\n### Motion trial-help 0.1.0 · nothing changed in meaning\n')
assert runs[3].contains('nowhere')
assert !runs[3].contains('PLS itself failed')
assert runs[4].contains('pls.diff.failOn: `sometimes` is none of')

// Nothing in the repository was touched.
Process status = new ProcessBuilder('git', 'status', '--porcelain', '--', 'src', 'pom.xml').directory(basedir).start()
assert status.inputStream.text == ' M src/main/pls/motion.yaml\n'
