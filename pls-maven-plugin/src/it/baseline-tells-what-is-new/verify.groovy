import groovy.json.JsonSlurper

List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 7

assert runs[0].contains('[WARNING] warning: readiness/no-segment')
int found = new JsonSlurper().parse(new File(basedir, 'target/before.json')).diagnostics.size()

assert !runs[1].contains('[WARNING] warning:')
assert runs[1].contains('   0 errors, 0 warnings, ' + found + ' known\n')
def after = new JsonSlurper().parse(new File(basedir, 'target/after.json')).diagnostics
assert after.size() == found && after.every { it.known }

assert runs[2].findAll('(?m)^\\[WARNING\\] warning: \\S+') == ['[WARNING] warning: freshness/review-due']
assert runs[2].contains('src/later/pls: 0 errors, 1 warning, ' + found + ' known, see above')

for (run in runs[3..4]) {
  assert run.contains('[ERROR] error: computability/unknown-event')
  assert run.contains('src/bad/pls: 1 error, 0 warnings')
}

assert runs[5] =~ /pls.baseline is \S+nowhere.json, where no file is. Write one with -Dpls.diagnostics.json=nowhere.json/
assert runs[6].contains('pls.baseline: It is not JSON.')
for (run in runs[5..6]) {
  assert !run.contains('\tat ')
}
