String log = new File(basedir, 'build.log').text

// Each motion has its lines, and what is common to them is said last.
assert log =~ /\[INFO\] expansion-help 1.0.0   2 files, 1 signal, 1 qualification, 0 examples\n\[INFO\] Needs prerequisites   rubric \d+\/20\n/
assert log =~ /\[INFO\] trial-help 1.0.0   2 files, 1 signal, 1 qualification, 0 examples\n\[INFO\] Needs prerequisites   rubric \d+\/20\n/
assert log =~ /\[INFO\] 2 motions   Needs prerequisites   0 errors, \d+ warnings?\n\[INFO\] target\/pls: pack \(\d+\).*   \d+ new   \d/
assert log =~ /\[INFO\] expansion-help 1.0.0, trial-help 1.0.0   unchanged   Needs prerequisites   0 errors/

// What is wrong with one fails both, and what is wrong with their common folder is told once.
assert log.count('src/bad/pls/trial/motion.yaml:15:22\n') == 1
assert log.count('src/bad/pls/expansion/motion.yaml:15:22\n') == 1
assert log =~ /\[ERROR\] error: \S+   src\/bad\/pls\/shared\/data.yaml:23:22\n/
assert log.count('src/bad/pls/shared/data.yaml:23:22\n') == 1
assert log =~ /src\/bad\/pls: 3 errors, \d+ warnings?, see above/

// The last build had one motion: what was made of the other went.
assert log =~ /\[INFO\] target\/pls: pack \(\d+\).*   \d+ changed, \d+ removed   \d/
File made = new File(basedir, 'target/pls')
assert new File(made, 'expansion-help/pack/motion-pack.md').text.contains('Help with the expansion')
assert !new File(made, 'trial-help').exists()
def manifest = new groovy.json.JsonSlurper().parse(new File(made, 'manifest.json'))
assert manifest.motions == [[id: 'expansion-help', version: '1.0.0', folder: 'expansion-help']]
assert manifest.artifacts.every { it.path.startsWith('expansion-help/') && new File(made, it.path).isFile() }
