require "digest"
require "json"
require "time"

class TenderBox
  Entry = Struct.new(:bidder, :file, :seal, :received, keyword_init: true)

  def initialize(journal)
    @journal = journal
    @entries = File.exist?(journal) ? load : []
  end

  def receive(bidder, file)
    raise ArgumentError, "the offer is empty" if File.zero?(file)
    raise ArgumentError, "#{bidder} has an offer" if @entries.any? { |e| e.bidder == bidder }

    entry = Entry.new(
      bidder: bidder.strip,
      file: File.basename(file),
      seal: seal_of(file),
      received: Time.now.utc.iso8601
    )
    @entries << entry
    File.write(@journal, JSON.pretty_generate(@entries.map(&:to_h)))
    entry
  end

  def open_all(folder, at: Time.now)
    late, in_time = @entries.partition { |entry| Time.parse(entry.received) > at }
    late.each { |entry| warn "#{entry.bidder} came too late" }
    in_time.sort_by(&:received).map do |entry|
      path = File.join(folder, entry.file)
      { bidder: entry.bidder, unchanged: seal_of(path) == entry.seal, bytes: File.size(path) }
    end
  end

  private

  def seal_of(file)
    Digest::SHA256.file(file).hexdigest
  end

  def load
    JSON.parse(File.read(@journal), symbolize_names: true).map { |row| Entry.new(**row) }
  end
end
