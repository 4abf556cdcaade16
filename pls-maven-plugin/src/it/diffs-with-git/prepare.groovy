// A repository with the motion on main, and a branch on which its bar is raised and nothing committed.
void git(String... words) {
  List<String> command = ['git', '-c', 'user.name=IT', '-c', 'user.email=it@example.com', '-c', 'init.defaultBranch=main'] + words.toList()
  Process process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  String said = process.inputStream.text
  assert process.waitFor() == 0 : said
}

new File(basedir, '.mvn').mkdir()
git('init', '-q')
git('add', 'src', 'pom.xml')
git('commit', '-q', '-m', 'The motion')
git('checkout', '-q', '-b', 'raise-the-bar')
File motion = new File(basedir, 'src/main/pls/motion.yaml')
motion.text = motion.text.replace('at_least: 1', 'at_least: 2')
true
