package org.xunlu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.xunlu.account.Passwords;

/**
 * The server's certificate: the deployer's own keystore, or one made at the first start. Phones give their position to
 * HTTPS pages only; they accept a made one after a warning, so that a trial needs no certificate authority.
 */
final class Tls {
    private static final int DAYS = 825;

    private final Path keystore;
    private final String password;

    private Tls(Path keystore, String password) {
        this.keystore = keystore;
        this.password = password;
    }

    /**
     * The keystore {@code https.keystore} (PKCS #12 or JKS) with {@code https.password}; without it, {@code https.p12} in
     * the data folder, made when it is not there.
     */
    static Tls of(Config config) throws IOException, InterruptedException {
        String own = config.text("https.keystore", "");
        if (!own.isEmpty()) {
            return new Tls(Path.of(own), config.text("https.password", ""));
        }
        Path made = config.dataFolder().resolve("https.p12");
        Path secret = config.dataFolder().resolve("https.password");
        if (!Files.exists(made)) {
            make(made, secret);
        }
        return new Tls(made, Files.readString(secret).strip());
    }

    private static void make(Path keystore, Path secret) throws IOException, InterruptedException {
        Files.createDirectories(keystore.toAbsolutePath().getParent());
        Files.deleteIfExists(secret);
        ownerOnly(Files.createFile(secret));
        Files.writeString(secret, Passwords.generate());
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "xunlu",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(DAYS),
                "-dname",
                "CN=Xunlu " + InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-"),
                "-ext",
                "SAN=" + String.join(",", names()),
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass:env",
                "XUNLU_STORE_PASSWORD");
        keytool.environment().put("XUNLU_STORE_PASSWORD", Files.readString(secret));
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool could not make a certificate: " + said.strip());
        }
        ownerOnly(keystore);
    }

    /** The names and addresses by which phones on the same network may reach this machine. */
    private static List<String> names() throws SocketException {
        List<String> names = new ArrayList<>(List.of("dns:localhost"));
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(each.getInetAddresses())) {
                if (!address.isLinkLocalAddress()) {
                    names.add("ip:" + address.getHostAddress().replaceFirst("%.*", ""));
                }
            }
        }
        return names;
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** For Jetty. */
    SslContextFactory.Server sslContext() {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(keystore.toAbsolutePath().toString());
        factory.setKeyStorePassword(password);
        return factory;
    }

    /** SHA-256 of the certificate as browsers show it, for people to compare at the first visit. */
    String fingerprint() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            String alias = store.aliases().nextElement();
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(store.getCertificate(alias).getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IOException("the keystore " + keystore + " cannot be read", e);
        }
    }
}
