# frozen_string_literal: true

class InvitationsController < ApplicationController
  ROLES = %w[guest member manager owner].freeze

  before_action :require_login
  before_action :load_membership

  def create
    role = params.require(:role).to_s
    unless ROLES.include?(role)
      return render json: { error: 'role is not available' }, status: :unprocessable_entity
    end

    invitation = @membership.workspace.invitations.new(
      email: params.require(:email).to_s.strip.downcase,
      role: role,
      invited_by: current_user,
      expires_at: 7.days.from_now
    )
    if invitation.save
      InvitationMailer.with(invitation: invitation).welcome.deliver_later
      Rails.logger.info("invitation #{invitation.id} sent")
      render json: { id: invitation.id, expires_at: invitation.expires_at.iso8601 }
    else
      render json: { errors: invitation.errors.full_messages }, status: :unprocessable_entity
    end
  end

  private

  def load_membership
    @membership = current_user.memberships.find_by!(workspace_id: params[:workspace_id])
    head :forbidden if @membership.role == 'guest'
  end

  def grantable_roles
    ROLES.first(ROLES.index(@membership.role) + 1)
  end
end
