require "open3"
require "tempfile"

class PosterJob
  include Sidekiq::Job
  sidekiq_options queue: "media", retry: 2

  def perform(video_id, second, caption)
    video = Video.find(video_id)
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    Tempfile.create(["poster", ".jpg"]) do |still|
      output, = Open3.capture2e("ffmpeg", "-v", "error", "-y", "-ss", Float(second).to_s,
                                "-i", video.path, "-frames:v", "1", still.path)
      system("exiftool", "-q", "-overwrite_original", "-Caption=#{caption}", still.path)
      raise "no still: #{output.lines.first}" if still.size.zero?

      video.poster.attach(io: File.open(still.path), filename: "#{video.slug}.jpg")
    end
    video.update!(poster_at: Time.current, caption: caption)
    took = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    logger.info("poster of video #{video.id} in #{took.round(2)} s")
    notify(video)
  end

  private

  def old_posters
    border = 30.days.ago
    Video.where(poster_at: ...border).select do |video|
      video.poster.attached? && video.views_since(border).zero?
    end
  end

  def notify(video)
    followers = video.channel.followers.where(wants_mail: true)
    followers.find_each(batch_size: 200) do |follower|
      VideoMailer.with(video: video, follower: follower).ready.deliver_later
    end
  end
end
