import groovy.json.JsonSlurper
import javax.xml.parsers.DocumentBuilderFactory

int count(File report, String element) {
  DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report).getElementsByTagName(element).length
}

List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 2

// CI knows files by their paths from the top of the repository.
File top = basedir
while (top != null && !new File(top, '.git').exists()) {
  top = top.parentFile
}
String prefix = top == null || top == basedir ? '' : top.toPath().relativize(basedir.toPath()).toString() + '/'
String motion = prefix + 'sales/src/main/pls/motion.yaml'

String command = runs[0].readLines().find { it.startsWith('::error ') }
assert command == '::error title=computability/unknown-event,file=' + motion +
    ',line=29,endLine=29,col=22,endColumn=37::No event is called `dashbord_shared`. Did you mean `dashboard_shared`?'
assert !runs[1].contains('::error')

File one = new File(basedir, 'sales/target/one')
def run = new JsonSlurper().parse(new File(one, 'pls.sarif')).runs[0]
assert run.results.size() == 1
assert run.results[0].locations[0].physicalLocation.artifactLocation.uri == motion
assert run.automationDetails.id == 'pls/' + prefix + 'sales/'
def issue = new JsonSlurper().parse(new File(one, 'pls-gitlab.json'))[0]
assert issue.location == [path: motion, lines: [begin: 29]]
assert count(new File(one, 'TEST-pls.xml'), 'failure') == 1
assert new JsonSlurper().parse(new File(one, 'pls.json')).counts.errors == 1

// The other module is well.
File other = new File(basedir, 'other/target/one')
assert new JsonSlurper().parse(new File(other, 'pls.sarif')).runs[0].results.every { it.level == 'warning' }
assert new JsonSlurper().parse(new File(other, 'pls-gitlab.json')).every { it.check_name != 'computability/unknown-event' }
assert count(new File(other, 'TEST-pls.xml'), 'testcase') >= 1
assert count(new File(other, 'TEST-pls.xml'), 'failure') == 0

// What cannot be read is told as well.
File two = new File(basedir, 'sales/target/two')
assert new JsonSlurper().parse(new File(two, 'pls.sarif')).runs[0].results[0].ruleId == 'yaml/syntax'
assert new JsonSlurper().parse(new File(two, 'pls-gitlab.json'))[0].location.path == prefix + 'sales/src/broken/pls/motion.yaml'
assert count(new File(two, 'TEST-pls.xml'), 'failure') == 1
assert new JsonSlurper().parse(new File(two, 'pls.json')).counts.errors == 1
