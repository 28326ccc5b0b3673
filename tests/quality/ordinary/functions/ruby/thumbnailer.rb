require "open3"
require "timeout"

class Thumbnailer
  class Failed < StandardError; end

  def initialize(program: "/usr/bin/vipsthumbnail", seconds: 20)
    @program = program
    @seconds = seconds
  end

  def create(source, target, width: 320)
    command = [@program, File.expand_path(source), "--size", "#{Integer(width)}x", "--output", File.expand_path(target)]
    Open3.popen2e(*command) do |stdin, output, thread|
      stdin.close
      if thread.join(@seconds).nil?
        Process.kill("KILL", thread.pid)
        raise Failed, "took too long"
      end
      raise Failed, output.read(500).to_s unless thread.value.success?
    end
    target
  end
end
