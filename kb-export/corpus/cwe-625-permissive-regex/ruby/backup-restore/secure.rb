require "fileutils"
require "logger"
require "zlib"

class Restore
  ROOT = "/srv/backups"
  SHOP = /\A[a-z][a-z0-9-]{1,30}\z/
  LOG = Logger.new($stderr, progname: "restore")

  def initialize(shop, target)
    raise ArgumentError, "no such shop" unless shop.match?(SHOP)
    raise ArgumentError, "target is not a directory" unless File.directory?(target)

    @shop = shop
    @target = target
  end

  def newest
    folder = File.join(ROOT, @shop)
    Dir.children(folder).select { |n| n.end_with?(".sql.gz") }.max
  end

  def run
    name = newest or raise "no backup yet"
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    copied = 0
    Zlib::GzipReader.open(File.join(ROOT, @shop, name)) do |source|
      File.open(File.join(@target, "restore.sql"), "wb", 0o600) do |file|
        while (part = source.read(65_536))
          copied += file.write(part)
        end
      end
    end
    took = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    LOG.info(format("%d kB in %.1f s", copied / 1024, took))
    copied
  end
end
