class MembersController < ApplicationController
  before_action :authenticate_admin!

  SORTABLE = %w[name city joined_on].freeze

  def index
    @members = Member.active
    @members = @members.where(city: params[:city].to_s) if params[:city].present?
    @members = @members.order(SORTABLE.include?(params[:sort]) ? params[:sort] : "name")
    @members = @members.page(params[:page]).per(50)
    respond_to do |format|
      format.html
      format.json { render json: @members.as_json(only: %i[id name city]) }
    end
  end
end
