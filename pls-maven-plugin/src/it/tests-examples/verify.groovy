String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] 2 examples pass   target/pls/test')
def good = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/pls/test/TEST-hello.xml'))
assert good.testsuite.@name == 'hello.trial_pql'
assert good.testsuite.testcase*.@name*.text() == ['Shared with two', 'Shared with one']
assert good.testsuite.@failures == '0'

// Step by step, as it is told to a rep.
assert log.contains('\n  Shared board: 0, at least 1, fails.\n  Not met: Shared board: 0, and it takes at least 1.\n'
                  + '  So it does not qualify: Shared board: 0, and it takes at least 1.\n')

// Of a motion with a case that fails, the other case alone passes.
assert log.contains('[INFO] 1 example passes   target/two')
assert log.contains('1 of 2 examples failed, see above')
def wrong = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/wrong/TEST-hello.xml'))
assert wrong.testsuite.@failures == '1'
assert wrong.testsuite.testcase[1].failure.@message == 'expected qualified: false, got qualified: true'
assert wrong.testsuite.testcase[1].failure.text().contains('shared_board  2, at least 1, passes, 20 points')

assert log.contains('pls.only is `three`')
