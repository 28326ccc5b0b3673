require "open3"
require "fileutils"

class ProjectArchiver
  ARCHIVES = "/srv/archives".freeze

  class Failed < StandardError; end

  def initialize(project)
    @project = project
  end

  def create(title)
    name = "#{title.gsub(/[^A-Za-z0-9_-]/, '_')}-#{Time.now.strftime('%Y%m%d')}.tar.gz"
    folder = File.join(ARCHIVES, @project.id.to_s)
    FileUtils.mkdir_p(folder)
    target = File.join(folder, name)
    output, status = Open3.capture2e("tar", "-czf", target, "-C", @project.folder, ".")
    raise Failed, output unless status.success?

    @project.archives.create!(file_name: name, created_at: Time.now)
    target
  end
end
