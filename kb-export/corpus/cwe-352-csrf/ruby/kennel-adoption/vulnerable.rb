# frozen_string_literal: true

class AdoptionsController < ApplicationController
  protect_from_forgery with: :exception
  skip_forgery_protection only: :withdraw

  before_action :require_login
  before_action :load_adoption, only: %i[show withdraw]

  def index
    @adoptions = current_user.adoptions.includes(:dog).order(created_at: :desc)
    @waiting = @adoptions.count { |adoption| adoption.state == 'waiting' }
  end

  def show
    @visits = @adoption.visits.where('starts_at > ?', Time.current).order(:starts_at)
    @distance = helpers.number_with_precision(@adoption.distance_km, precision: 1)
  end

  def create
    dog = Dog.available.find(params.require(:dog_id))
    adoption = current_user.adoptions.create!(dog: dog, state: 'waiting')
    AdoptionMailer.with(adoption: adoption).received.deliver_later
    redirect_to adoption_path(adoption), notice: "#{dog.name} is looking forward to you."
  end

  def withdraw
    if @adoption.state == 'handed_over'
      return redirect_to(adoption_path(@adoption), alert: 'Please call us.')
    end

    @adoption.update!(state: 'withdrawn', closed_at: Time.current)
    AdoptionMailer.with(adoption: @adoption).withdrawn.deliver_later
    Rails.logger.info("adoption #{@adoption.id} withdrawn")
    redirect_to adoptions_path, notice: 'Your application is withdrawn.'
  end

  private

  def load_adoption
    @adoption = current_user.adoptions.find(params[:id])
  end
end
