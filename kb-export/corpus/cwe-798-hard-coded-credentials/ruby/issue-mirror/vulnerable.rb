require "csv"
require "logger"
require "octokit"
require "optparse"

LOG = Logger.new($stderr)
COLUMNS = %w[number title author labels days].freeze

options = { out: "issues.csv", limit: 200 }
OptionParser.new do |parser|
  parser.on("--repo NAME") { |name| options[:repo] = name }
  parser.on("--out FILE") { |file| options[:out] = file }
  parser.on("--limit N", Integer) { |count| options[:limit] = count.clamp(1, 1000) }
end.parse!

def client
  token = "3be80f7ac41d9265e07b1f4c8a92d6530e7bc114"
  Octokit::Client.new(access_token: token, auto_paginate: true)
end

def line(issue, now)
  days = ((now - issue.created_at) / 86_400).round
  labels = issue.labels.map(&:name).sort.join(" ")
  [issue.number, issue.title.strip[0, 80], issue.user.login, labels, days]
end

abort "Which repository? Use --repo OWNER/NAME." unless options[:repo]&.include?("/")

now = Time.now
issues = client.list_issues(options[:repo], state: "open").reject(&:pull_request)
oldest = issues.sort_by(&:created_at).first(options[:limit])
CSV.open(options[:out], "w", write_headers: true, headers: COLUMNS) do |csv|
  oldest.each { |issue| csv << line(issue, now) }
end
LOG.info("#{oldest.size} of #{issues.size} issues written to #{options[:out]}")
