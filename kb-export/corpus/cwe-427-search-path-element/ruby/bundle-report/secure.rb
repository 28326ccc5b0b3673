# frozen_string_literal: true

$LOAD_PATH.unshift(File.join(__dir__, "lib"))

require "optparse"
require "time"
require "note_parser"
require "text_table"

options = { limit: 20, since: nil }
OptionParser.new do |parser|
  parser.banner = "usage: workspace-report [options]"
  parser.on("--limit N", Integer) { |number| options[:limit] = number.clamp(1, 500) }
  parser.on("--since DAY") { |day| options[:since] = Time.parse(day) }
end.parse!

def age(time)
  days = ((Time.now - time) / 86_400).floor
  days.zero? ? "today" : "#{days} d"
end

rows = []
Dir.glob("notes/*.note").sort.each do |file|
  changed = File.mtime(file)
  next if options[:since] && changed < options[:since]

  note = NoteParser.parse(File.read(file, encoding: "UTF-8"))
  rows << [note.title[0, 40], note.words, age(changed)]
end

table = TextTable.new(%w[Title Words Changed])
rows.sort_by { |row| -row[1] }.first(options[:limit]).each { |row| table.add(row) }
puts table
puts "#{rows.size} notes, #{rows.sum { |row| row[1] }} words"
