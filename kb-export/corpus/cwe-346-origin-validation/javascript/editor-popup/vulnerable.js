const PROVIDER = "https://login.schreibstube.example";
const WIDTH = 480;
const HEIGHT = 640;

function centred() {
  const left = window.screenX + (window.outerWidth - WIDTH) / 2;
  const top = window.screenY + (window.outerHeight - HEIGHT) / 2;
  return `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
}

export function signIn(clientId, language = "en") {
  const address = new URL("/popup", PROVIDER);
  address.searchParams.set("client", clientId);
  address.searchParams.set("lang", language);
  const popup = window.open(address, "signin", centred());
  if (!popup) return Promise.reject(new Error("The popup was blocked."));

  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (popup.closed) finish(() => reject(new Error("Sign-in was cancelled.")));
    }, 500);
    function finish(done) {
      clearInterval(timer);
      window.removeEventListener("message", onMessage);
      done();
    }
    function onMessage(event) {
      const { type, token } = event.data ?? {};
      if (type !== "signed-in" || typeof token !== "string") return;
      popup.close();
      finish(() => resolve(token));
    }
    window.addEventListener("message", onMessage);
  });
}
