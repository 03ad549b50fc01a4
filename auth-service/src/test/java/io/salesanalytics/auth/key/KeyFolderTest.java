package io.salesanalytics.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path temporary;

    @Test
    void makesOneKeyAndFindsItAgain() throws IOException {
        Path folder = temporary.resolve("keys");
        SigningKey made = new KeyFolder(folder).loadOrMake(2048).get(0);

        assertThat(new KeyFolder(folder).loadOrMake(2048))
                .extracting(SigningKey::kid)
                .containsExactly(made.kid());
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve(made.kid() + ".pem"))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void takesBackRightsOthersHave() throws IOException {
        SigningKey made = new KeyFolder(temporary).loadOrMake(2048).get(0);
        Path file = temporary.resolve(made.kid() + ".pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new KeyFolder(temporary).loadOrMake(2048);

        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void putsTheNewestFirst(@TempDir Path other) throws IOException {
        SigningKey old = new KeyFolder(temporary).loadOrMake(2048).get(0);
        SigningKey fresh = new KeyFolder(other).loadOrMake(2048).get(0);
        Files.copy(other.resolve(fresh.kid() + ".pem"), temporary.resolve(fresh.kid() + ".pem"));
        Files.setLastModifiedTime(temporary.resolve(old.kid() + ".pem"), FileTime.fromMillis(0));

        List<SigningKey> keys = new KeyFolder(temporary).loadOrMake(2048);

        assertThat(keys).extracting(SigningKey::kid).containsExactly(fresh.kid(), old.kid());
    }

    @Test
    void saysWhichFileIsNoKey() throws IOException {
        Files.writeString(temporary.resolve("broken.pem"), "no key");

        assertThatThrownBy(() -> new KeyFolder(temporary).loadOrMake(2048)).hasMessageContaining("broken.pem");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
