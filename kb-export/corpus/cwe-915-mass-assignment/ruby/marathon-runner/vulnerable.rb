# frozen_string_literal: true

class EntriesController < ApplicationController
  before_action :require_login
  before_action :load_entry

  def edit
    @sizes = Shirt.sizes_in_stock(@entry.race)
    @days_left = (@entry.race.held_on - Date.current).to_i
  end

  def update
    if @days_left_for_changes.zero?
      return redirect_to(entry_path(@entry), alert: 'The entries are closed.')
    end

    if @entry.update(entry_params)
      EntryMailer.with(entry: @entry).changed.deliver_later
      Rails.logger.info("entry #{@entry.id}: #{@entry.saved_changes.keys.join(', ')}")
      redirect_to entry_path(@entry), notice: 'Your entry is saved.'
    else
      @sizes = Shirt.sizes_in_stock(@entry.race)
      render :edit, status: :unprocessable_entity
    end
  end

  private

  def load_entry
    @entry = current_user.entries.find(params[:id])
    last_day = @entry.race.held_on - 14
    @days_left_for_changes = [(last_day - Date.current).to_i, 0].max
  end

  def entry_params
    params.require(:entry).permit!
  end
end
