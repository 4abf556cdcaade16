String log = new File(basedir, 'build.log').text

// The place, the line and its carets, which no prefix of Maven's may shift.
assert log =~ /\[ERROR\] error: [a-z-]+\/[a-z-]+   \S*src\/bad\/pls\/motion.yaml:29:22\n/
assert log.contains('\n   29 |     measure: {count: dashbord_shared, window: 14d}\n'
                  + '      |                      ^^^^^^^^^^^^^^^\n')
assert log.contains('dashboard_shared`?')
assert log =~ /: \S*src\/bad\/pls: 1 error, 0 warnings, see above -> \[Help 1\]/
assert log.contains('BUILD FAILURE')
assert !log.contains('\tat ')

// What the good build before made is still there.
assert new File(basedir, 'target/pls/manifest.json').text.contains('hello')

def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/found/diagnostics.json'))
assert json.counts.errors == 1
assert json.diagnostics[0].start == [line: 29, column: 22]
