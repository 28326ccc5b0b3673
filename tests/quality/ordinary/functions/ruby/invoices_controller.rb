class InvoicesController < ApplicationController
  before_action :authenticate_user!
  before_action :load_invoice, only: %i[show update]

  def index
    @invoices = current_user.invoices.includes(:lines).order(issued_on: :desc).page(params[:page]).per(25)
  end

  def show; end

  def update
    if @invoice.update(invoice_params)
      redirect_to @invoice, notice: "The invoice has been saved."
    else
      render :show, status: :unprocessable_entity
    end
  end

  private

  def load_invoice
    @invoice = current_user.invoices.find(params[:id])
  end

  def invoice_params
    params.require(:invoice).permit(:reference, :note)
  end
end
