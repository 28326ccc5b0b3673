require "fileutils"

class ProjectArchiver
  ARCHIVES = "/srv/archives".freeze

  class Failed < StandardError; end

  def initialize(project)
    @project = project
  end

  def create(title)
    name = "#{title}-#{Time.now.strftime('%Y%m%d')}.tar.gz"
    folder = File.join(ARCHIVES, @project.id.to_s)
    FileUtils.mkdir_p(folder)
    target = File.join(folder, name)
    output = `tar -czf #{target} -C #{@project.folder} . 2>&1`
    raise Failed, output unless $?.success?

    @project.archives.create!(file_name: name, created_at: Time.now)
    target
  end
end
