String log = new File(basedir, 'build.log').text

// The first run, without a pom and without answers.
assert log.contains('[INFO] Wrote  .pls/pls-v1.schema.json, .gitignore, pom.xml, src/main/pls/motion.yaml')
assert log.contains('[INFO] trial-assist 0.1.0   7 files, 7 signals, 1 qualification, 3 examples')
assert log.contains('[INFO] Read   target/pls/pack/index.html')
assert log.contains('[INFO] Next   Run `mvn pls:init` again; 30 questions are left. First: What is the product called?')
assert log.contains('Answer with -Dpls.init.product=... and so on: product, value, event, people')

// The second, which edits.
assert log.contains('[INFO] Changed  ')
assert new File(basedir, 'src/main/pls/motion.yaml').text.contains("  name: 'true'\n")
assert new File(basedir, 'src/main/pls/sales.yaml').text.contains('people: 2,')

// The third, which has nothing to do.
assert log.contains('[WARNING] pls.init.product is not used: the motion answers this already.')
assert log =~ /\[INFO\] trial-assist 0.1.0   unchanged/

// The pom.
String pom = new File(basedir, 'pom.xml').text
assert pom.contains('<version>' + pluginVersion(log) + '</version>')
assert log.contains(':validate (default) @ trial-assist') && log.contains(':build (default) @ trial-assist')

// The last two, which are refused.
assert log.contains('pls.init.volume is `few`, and takes a number of leads such as 40')
assert log.contains('pls.init.ci is `gitea`, and takes one of github, gitlab, none.')

def pluginVersion(String log) {
  return (log =~ /pls-maven-plugin:([^:]+):init/)[0][1]
}

// Somebody types, in a folder with a blank in its name, and leaves in the middle.
File folder = new File(basedir, 'our motion')
folder.mkdirs()
def maven = new File(System.getProperty('maven.home'), 'bin/mvn').path
def command = [maven, '-Dmaven.repo.local=' + localRepositoryPath, '-Dpls.today=2026-11-23', '-Dstyle.color=never',
  '-s', new File(basedir.parentFile, 'interpolated-settings.xml').path,
  'dev.pls:pls-maven-plugin:' + pluginVersion(log) + ':init']
def typed = run(command, folder, 'seats\nBoards for \u00FCs\n?\nBoard Shared\nboard_shared\n')
assert typed.contains('1 of 5  Which of these is nearest to what you want to do?')
assert typed.contains('This takes a name of lower-case letters')
assert typed.contains('5 of 5  How many people can answer these leads?')
assert typed.contains('[INFO] BUILD SUCCESS')
assert new File(folder, 'src/main/pls/motion.yaml').getText('UTF-8').contains('  name: Boards for \u00FCs\n')
assert new File(folder, 'src/main/pls/data.yaml').text.contains('    board_shared:\n')
assert new File(folder, 'src/main/pls/unknowns.yaml').text.contains('    notes: Nobody could say on 2026-11-23\n')
assert new File(folder, 'target/pls/pack/motion-pack.md').exists()
assert new File(folder, '.gitignore').text == 'target/\n'

// A motion in a repository of its own on GitHub gets a workflow, once.
File own = new File(basedir, 'own')
File config = new File(own, '.git/config')
config.parentFile.mkdirs()
config.text = '[remote "origin"]\n\turl = git@github.com:acme/motion.git\n'
File workflow = new File(own, '.github/workflows/pls.yml')
assert run(command, own, '').contains('[INFO] Wrote  .github/workflows/pls.yml')
assert workflow.text.contains("working-directory: '.'")
assert workflow.delete()
assert !run(command, own, '').contains('pls.yml')
assert !workflow.exists()

// It does elsewhere if somebody asks, beside what is there.
File below = new File(own, 'teams/west')
below.mkdirs()
File pipeline = new File(own, '.gitlab-ci.yml')
pipeline.text = 'test: {script: [make]}\n'
assert !run(command, below, '').contains('pls.yml')
def asked = run(command + '-Dpls.init.ci=gitlab', below, '')
assert asked.contains('[INFO] Wrote  ../../.gitlab/pls.yml')
assert asked.contains('../../.gitlab-ci.yml is yours and was left as it is. Add to it:\ninclude:\n  - local: /.gitlab/pls.yml')
assert pipeline.text == 'test: {script: [make]}\n'
assert new File(own, '.gitlab/pls.yml').text.contains("cd 'teams/west'")

// What cannot be waited for is over.
File closed = new File(basedir, 'closed')
closed.mkdirs()
assert run(command, closed, '').contains('30 questions are left')

def run(List command, File folder, String typed) {
  def process = new ProcessBuilder(command.collect { it.toString() }).directory(folder).redirectErrorStream(true).start()
  process.outputStream.withStream { it.write(typed.getBytes('UTF-8')) }
  def shown = process.inputStream.getText('UTF-8')
  assert process.waitFor() == 0 : shown
  return shown
}
