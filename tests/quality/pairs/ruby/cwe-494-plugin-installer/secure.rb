require "digest"
require "open-uri"
require "fileutils"

class PluginInstaller
  MAX_SIZE = 2 * 1024 * 1024

  class Failed < StandardError; end

  def initialize(folder)
    @folder = folder
  end

  def install(entry)
    raise Failed, "bad name" unless entry.name.match?(/\A[a-z][a-z0-9_]{0,40}\z/)

    code = download(entry.url)
    raise Failed, "#{entry.name} is not the file of the catalogue" unless Digest::SHA256.hexdigest(code) == entry.sha256

    FileUtils.mkdir_p(@folder)
    target = File.join(@folder, "#{entry.name}.rb")
    File.binwrite("#{target}.new", code)
    File.rename("#{target}.new", target)
    target
  end

  private

  def download(url)
    uri = URI.parse(url)
    raise Failed, "address must use https" unless uri.is_a?(URI::HTTPS)

    uri.open(open_timeout: 5, read_timeout: 20) do |io|
      code = io.read(MAX_SIZE + 1).to_s
      raise Failed, "file is too large" if code.bytesize > MAX_SIZE

      code
    end
  end
end
