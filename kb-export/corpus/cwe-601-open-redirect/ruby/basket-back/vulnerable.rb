class BasketItemsController < ApplicationController
  before_action :load_basket

  MOST = 50

  def create
    plant = Plant.available.find(params.require(:plant_id))
    amount = params.fetch(:amount, 1).to_i
    unless amount.between?(1, MOST)
      return redirect_to basket_path, alert: "Please order 1 to #{MOST} plants."
    end
    item = @basket.items.find_or_initialize_by(plant: plant)
    item.amount = [item.amount.to_i + amount, MOST].min
    item.save!
    Rails.logger.info("basket #{@basket.id}: #{@basket.items.size} items")
    target = params[:back].presence || basket_path
    redirect_to target, notice: "#{plant.name} is in your basket.", allow_other_host: true
  end

  private

  def load_basket
    @basket = Basket.find_or_create_by!(token: session[:basket] ||= SecureRandom.hex(16))
  end
end
