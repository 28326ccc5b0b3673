# frozen_string_literal: true

class OauthCallbacksController < ApplicationController
  rescue_from MusicService::Refused do |problem|
    Rails.logger.info("music service refused: #{problem.code}")
    redirect_to root_path, alert: 'The music service did not confirm the account.'
  end

  def create
    expected = session.delete(:oauth_state).to_s
    given = params[:state].to_s
    unless expected.present? && ActiveSupport::SecurityUtils.secure_compare(expected, given)
      return redirect_to(root_path, alert: 'Please start the login again.')
    end

    profile = MusicService.exchange(params.require(:code))
    listener = Listener.find_or_create_by!(service_uid: profile.uid) do |created|
      created.name = profile.name.to_s.squish.first(80)
      created.genres = profile.genres.first(5)
    end

    playlist = session[:playlist] || []
    session[:listener_id] = listener.id
    listener.update!(last_login_at: Time.current)
    remember_playlist(listener, playlist)
    redirect_to listener_path(listener), notice: greeting(listener)
  end

  private

  def remember_playlist(listener, songs)
    fresh = songs.uniq - listener.favourites.pluck(:song_id)
    fresh.first(50).each { |song| listener.favourites.create!(song_id: song) }
  end

  def greeting(listener)
    hour = Time.current.hour
    part = hour < 12 ? 'morning' : 'evening'
    "Good #{part}, #{listener.name}"
  end
end
