# Makes the program's .msi, in packaging\target\windows: on Windows x64, with a JDK 25 (JAVA_HOME) and the
# WiX Toolset 3 or newer on the PATH, after: mvn "-Dmaven.test.skip=true" package
# "-Type app-image" makes the folder alone and needs no WiX.
param([ValidateSet("msi", "app-image")][string]$Type = "msi")
$ErrorActionPreference = "Stop"

$packaging = Split-Path -Parent $PSScriptRoot
$root = Split-Path -Parent $packaging
$laidOut = Join-Path $packaging "target\cairn\lib"
$out = Join-Path $packaging "target\windows"
if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) {
    throw "package: needs a JDK 25 with jpackage; set JAVA_HOME to it"
}
if (-not (Test-Path $laidOut)) { throw "package: the program is not built; run: mvn -Dmaven.test.skip=true package" }
$version = ([xml](Get-Content "$root\pom.xml")).project.version

function Invoke-Step([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "package: $Program ended with $LASTEXITCODE" }
}

if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory $out | Out-Null
Invoke-Step "$env:JAVA_HOME\bin\java.exe" @("-cp", "$packaging\target\classes", "dev.cairn.packaging.Trimming",
    $laidOut, "$out\lib", "windows-x64")

$options = "-Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED " +
    "--sun-misc-unsafe-memory-access=allow"
$common = @("--name", "Cairn", "--app-version", $version, "--vendor", "Cairn", "--dest", $out,
    "--icon", "$packaging\icons\cairn.ico")
# The window's starter opens no console; the one for the command line, cairn-cli.exe, needs one.
$console = Join-Path $out "cairn-console.properties"
Set-Content -Path $console -Value "win-console=true"
Invoke-Step "$env:JAVA_HOME\bin\jpackage.exe" ($common + @("--type", "app-image",
    "--input", "$out\lib", "--main-jar", "app-$version.jar", "--main-class", "dev.cairn.app.Main",
    "--add-launcher", "cairn-cli=$console", "--java-options", $options,
    "--add-modules", ("java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql," +
        "java.xml,jdk.charsets,jdk.localedata,jdk.management,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs"),
    "--jlink-options", "--strip-debug --no-header-files --no-man-pages --include-locales=en,de --compress zip-9"))
New-Item -ItemType Directory "$out\Cairn\licences" | Out-Null
Copy-Item "$root\LICENSE", "$packaging\licences\*" "$out\Cairn\licences"

if ($Type -eq "msi") {
    # The upgrade code never changes: by it an installer knows the version that it replaces.
    Invoke-Step "$env:JAVA_HOME\bin\jpackage.exe" ($common + @("--type", "msi", "--app-image", "$out\Cairn",
        "--description", "A private memory assistant for the desktop", "--license-file", "$root\LICENSE",
        "--win-per-user-install", "--win-menu", "--win-shortcut-prompt", "--win-dir-chooser",
        "--win-upgrade-uuid", "5d1c0d0e-7c57-4a0c-9b53-3f6a2f0b8c11"))
}
Get-ChildItem $out -Filter "*.msi" | ForEach-Object { Write-Host $_.FullName }
