class SubscriptionsController < ApplicationController
  before_action :authenticate_user!
  protect_from_forgery with: :exception

  def show
    @subscription = current_user.subscription
  end

  def cancel
    subscription = current_user.subscription
    subscription.update!(state: "cancelled", ends_on: subscription.paid_until)
    SubscriptionMailer.cancelled(subscription).deliver_later
    redirect_to subscription_path, notice: "Your subscription ends on #{l subscription.ends_on}."
  end

  def reactivate
    subscription = current_user.subscription
    subscription.update!(state: "active", ends_on: nil)
    redirect_to subscription_path, notice: "Welcome back!"
  end
end
