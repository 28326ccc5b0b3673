class ErpClient:
    def __init__(self, base_url, api_key, ca_bundle="/etc/ssl/certs/internal-ca.pem", timeout=10):
        self.base_url = base_url.rstrip("/")
        self.timeout = timeout
        self.session = requests.Session()
        self.session.headers["X-Api-Key"] = api_key
        self.session.verify = ca_bundle
        retry = Retry(total=3, backoff_factor=0.5, status_forcelist=(502, 503, 504))
        self.session.mount("https://", HTTPAdapter(max_retries=retry))

    def get_order(self, order_id):
        return self._call("GET", f"/orders/{int(order_id)}")

    def push_stock(self, sku, quantity):
        return self._call("PUT", "/stock", json={"sku": sku, "quantity": quantity})

    def _call(self, method, path, **kwargs):
        response = self.session.request(
            method, self.base_url + path, timeout=self.timeout, **kwargs
        )
        response.raise_for_status()
        return response.json()
