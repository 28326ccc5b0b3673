require "sinatra"
require "json"
require "open3"
require "time"

WIKI = "/srv/wiki/pages".freeze
TEMPLATE = "{node|short}\t{author|person}\t{date|rfc3339date}\t{desc|firstline}\n".freeze

helpers do
  def revision(line)
    node, author, date, text = line.chomp.split("\t", 4)
    { id: node, author: author, at: Time.parse(date).utc.iso8601, text: text.to_s[0, 120] }
  end

  def relative(time)
    days = ((Time.now - Time.parse(time)) / 86_400).floor
    return "today" if days.zero?

    days == 1 ? "yesterday" : "#{days} days ago"
  end
end

get "/history" do
  content_type :json
  page = params.fetch("page", "").strip
  halt 400, { error: "which page?" }.to_json if page.empty? || page.include?("..")

  limit = params.fetch("limit", "25").to_i.clamp(1, 200)
  output, status = Open3.capture2(
    "hg", "log", "--limit", limit.to_s, "--template", TEMPLATE, "--", page, chdir: WIKI
  )
  halt 404, { error: "no history" }.to_json if !status.success? || output.empty?

  revisions = output.each_line.map { |line| revision(line) }
  logger.info("history with #{revisions.size} revisions")
  {
    page: page,
    changed: relative(revisions.first[:at]),
    authors: revisions.map { |entry| entry[:author] }.tally,
    revisions: revisions
  }.to_json
end
