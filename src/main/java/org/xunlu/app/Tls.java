package org.xunlu.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * The server's certificate: the deployer's own keystore, or one made at the first start. Phones give their position to
 * HTTPS pages only; they accept a made one after a
 * warning, and keep pages when its root is installed, so that a trial needs no certificate authority.
 */
final class Tls {
    private final Path keystore;
    private final String password;
    private final @Nullable Path root;

    private Tls(Path keystore, String password, @Nullable Path root) {
        this.keystore = keystore;
        this.password = password;
        this.root = root;
    }

    /**
     * The keystore {@code https.keystore} (PKCS #12 or JKS) with {@code https.password}; without it, {@code https.p12} in
     * the data folder, made when it is not there.
     */
    static Tls of(Config config) throws IOException, InterruptedException {
        String own = config.text("https.keystore", "");
        if (!own.isEmpty()) {
            return new Tls(Path.of(own), config.text("https.password", ""), null);
        }
        Path made = config.dataFolder().resolve("https.p12");
        Path secret = config.dataFolder().resolve("https.password");
        Path root = config.dataFolder().resolve("https-root.crt");
        if (!Files.exists(made)) {
            MadeCertificate.make(made, secret, root);
        }
        return new Tls(made, Files.readString(secret).strip(), root);
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
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return fingerprint(store.getCertificate(alias));
                }
            }
            throw new IOException("the keystore " + keystore + " holds no key");
        } catch (GeneralSecurityException e) {
            throw new IOException("the keystore " + keystore + " cannot be read", e);
        }
    }

    private static String fingerprint(Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    }

    /** The root that signed a made certificate, for phones to install; empty with the deployer's own. */
    Optional<byte[]> root() throws IOException {
        return root == null || !Files.exists(root) ? Optional.empty() : Optional.of(Files.readAllBytes(root));
    }

    /** SHA-256 of that root; empty with the deployer's own. */
    Optional<String> rootFingerprint() throws IOException {
        Optional<byte[]> made = root();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(fingerprint(
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(made.get()))));
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate " + root + " cannot be read", e);
        }
    }
}
