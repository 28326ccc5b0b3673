import { completeOrder, showNotice } from "./checkout";

const PROVIDER = "https://pay.kassenwerk.example";

interface PaymentMessage {
  kind: "height" | "paid" | "cancelled";
  height?: number;
  receipt?: string;
}

function isPaymentMessage(data: unknown): data is PaymentMessage {
  return typeof data === "object" && data !== null && "kind" in data;
}

export function mountPayment(box: HTMLElement, orderId: string): () => void {
  const frame = document.createElement("iframe");
  frame.src = `${PROVIDER}/frame?order=${encodeURIComponent(orderId)}`;
  frame.title = "Payment";
  frame.width = "100%";

  const onMessage = (event: MessageEvent) => {
    if (!isPaymentMessage(event.data)) return;
    const { kind, height, receipt } = event.data;
    if (kind === "height" && typeof height === "number") {
      frame.height = String(Math.min(Math.max(height, 200), 1200));
    } else if (kind === "paid" && typeof receipt === "string") {
      void completeOrder(orderId, receipt.slice(0, 64));
    } else if (kind === "cancelled") {
      showNotice("The payment was cancelled.");
    }
  };
  window.addEventListener("message", onMessage);
  box.replaceChildren(frame);
  return () => {
    window.removeEventListener("message", onMessage);
    frame.remove();
  };
}
