def write_deploy_key(directory: Path, name: str = "id_ed25519") -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    os.chmod(directory, 0o777)

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()
    )
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)

    private_path = directory / name
    private_path.write_bytes(private)
    os.chmod(private_path, 0o666)
    public_path = directory / f"{name}.pub"
    public_path.write_bytes(public + b"\n")
    os.chmod(public_path, 0o666)
    return private_path
