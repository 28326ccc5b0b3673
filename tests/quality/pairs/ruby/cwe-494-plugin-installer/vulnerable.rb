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
    FileUtils.mkdir_p(@folder)
    target = File.join(@folder, "#{entry.name}.rb")
    File.binwrite("#{target}.new", code)
    File.rename("#{target}.new", target)
    target
  end

  private

  def download(url)
    URI.parse(url).open(open_timeout: 5, read_timeout: 20) do |io|
      code = io.read(MAX_SIZE + 1).to_s
      raise Failed, "file is too large" if code.bytesize > MAX_SIZE

      code
    end
  end
end
