require "etc"
require "logger"
require "socket"
require "time"

LEVELS = %w[emerg alert crit err warning notice info debug].freeze
ACCOUNT = "netlog"
LOG = Logger.new($stderr, progname: "netlog")

def parse(packet)
  match = packet.match(/\A<(\d{1,3})>(.*)\z/m)
  return nil unless match

  level = LEVELS[match[1].to_i % 8]
  text = match[2].scrub("?").gsub(/[[:cntrl:]]/, " ").strip
  [level, text[0, 1000]]
end

def open_files(folder)
  LEVELS.to_h do |level|
    file = File.open(File.join(folder, "#{level}.log"), "a", 0o640)
    file.sync = true
    [level, file]
  end
end

def serve(port, folder)
  socket = UDPSocket.new
  socket.bind("0.0.0.0", port)
  files = open_files(folder)
  received = 0
  loop do
    packet, sender = socket.recvfrom(4096)
    level, text = parse(packet)
    next LOG.warn("no severity from #{sender[3]}") unless level

    files.fetch(level).puts("#{Time.now.utc.iso8601} #{sender[3]} #{text}")
    received += 1
    LOG.info("#{received} lines") if (received % 10_000).zero?
  end
end

serve(514, "/var/log/netlog") if $PROGRAM_NAME == __FILE__
