class PlaylistsController < ApplicationController
  before_action :authenticate_user!
  before_action :set_playlist, only: %i[show update destroy]

  MAX_NAME = 60

  def index
    @playlists = current_user.playlists.order(updated_at: :desc).limit(50)
    @total = @playlists.sum(&:minutes)
  end

  def show
    @songs = @playlist.songs.includes(:artist).order(:position)
    respond_to do |format|
      format.html
      format.json { render json: @songs.map { |song| { title: song.title, artist: song.artist.name } } }
    end
  end

  def update
    name = params.require(:playlist)[:name].to_s.strip
    if name.empty? || name.length > MAX_NAME
      flash[:alert] = "A name of 1 to #{MAX_NAME} characters, please."
      return redirect_to playlist_path(@playlist)
    end
    @playlist.update!(name: name)
    redirect_to playlist_path(@playlist), notice: "Renamed."
  end

  def destroy
    songs = @playlist.songs.count
    @playlist.destroy!
    Rails.logger.info("playlist with #{songs} songs deleted")
    redirect_to playlists_path
  end

  private

  def set_playlist
    @playlist = current_user.playlists.find(params[:id])
  end
end
