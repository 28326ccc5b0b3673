class MembersController < ApplicationController
  before_action :authenticate_admin!

  def index
    @members = Member.active
    @members = @members.where("city = '#{params[:city]}'") if params[:city].present?
    @members = @members.order("#{params[:sort] || 'name'} ASC")
    @members = @members.page(params[:page]).per(50)
    respond_to do |format|
      format.html
      format.json { render json: @members.as_json(only: %i[id name city]) }
    end
  end
end
