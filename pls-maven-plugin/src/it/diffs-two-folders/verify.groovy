import groovy.json.JsonSlurper

List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 3

def diff = new JsonSlurper().parse(new File(basedir, 'target/pls/diff/diff.json'))
assert diff.head == 'working tree'
def motion = diff.motions[0]
assert motion.version.enough
assert motion.changes*.kind as Set == ['signal/threshold', 'example/expect'] as Set
assert runs[0].contains('trial-help 0.1.0 → 0.2.0   fewer people qualify')
assert runs[1].contains('pls.base.directory is')
assert runs[2].contains('trial-help: qualifies')
