# Parses files; writes a line for each that has an error.

ARGV.each do |file|
  RubyVM::InstructionSequence.compile(File.read(file, encoding: "UTF-8"), file)
rescue SyntaxError => e
  puts "#{file}\t#{e.message.lines.first.strip}"
end
