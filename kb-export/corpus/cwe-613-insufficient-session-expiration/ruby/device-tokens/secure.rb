# frozen_string_literal: true

module Api
  class PasswordsController < BaseController
    before_action :authenticate_device!

    def show
      render json: {
        changed_at: current_listener.password_changed_at&.iso8601,
        devices: current_listener.device_tokens.count
      }
    end

    def update
      listener = current_listener
      unless listener.authenticate(params.require(:current_password).to_s)
        return render json: { error: 'the current password is wrong' }, status: :forbidden
      end

      listener.password = params.require(:new_password).to_s
      listener.password_changed_at = Time.current
      unless listener.save
        messages = listener.errors.full_messages_for(:password)
        return render json: { errors: messages }, status: :unprocessable_entity
      end

      listener.device_tokens.where.not(id: current_device.id).destroy_all
      PasswordMailer.with(listener: listener).changed.deliver_later
      Rails.logger.info("password of listener #{listener.id} changed")
      render json: { changed_at: listener.password_changed_at.iso8601, tips: tips_for(listener) }
    end

    private

    def tips_for(listener)
      tips = []
      tips << 'Add a phone number.' if listener.phone.blank?
      tips << 'Turn on the second factor.' unless listener.second_factor?
      tips
    end
  end
end
