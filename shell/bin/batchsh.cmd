@echo off
rem Starts batchsh on Windows, as batchsh beside it does elsewhere. It starts a distribution; a source checkout is built with Maven.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "distribution=%%~fI"
if not exist "%distribution%\lib\batchsh.jar" set "distribution=%distribution%\target\batchsh"
if not exist "%distribution%\lib\batchsh.jar" (
    echo batchsh: no lib\batchsh.jar beside bin; unpack the distribution again, or run mvn package in a source checkout. 1>&2
    exit /b 1
)

set "java="
if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
) else (
    for %%I in (java.exe) do set "java=%%~$PATH:I"
)
if not defined java (
    echo batchsh: no Java found. Install a Java 17 or later runtime, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
if not exist "%java%" (
    echo batchsh: JAVA_HOME is %JAVA_HOME%, but there is no "%java%". Point JAVA_HOME at a JDK 17 or later, or unset it. 1>&2
    exit /b 1
)
for %%I in ("%java%") do for %%J in ("%%~dpI..") do set "runtime=%%~fJ"

rem A runtime names its version in a file; asking it would cost a start of the JVM.
set "version="
set "long="
set "vendor="
if exist "%runtime%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%runtime%\release") do (
    if "%%A"=="IMPLEMENTOR" set "vendor=%%~B"
    if "%%A"=="JAVA_RUNTIME_VERSION" set "long=%%~B"
    if "%%A"=="JAVA_VERSION" set "version=%%~B"
)
set "major="
if defined version for /f "delims=.+-_" %%A in ("%version%") do set "major=%%A"
if defined major if %major% LSS 17 (
    echo batchsh: "%java%" is Java %version%, but batchsh needs Java 17 or later. Set JAVA_HOME to one. 1>&2
    exit /b 1
)
if defined long set "version=%long%"

rem "command" for what soon ends, "shell" for the prompt, scripts and commands that go on and on.
set "kind=shell"
set "first=%~1"
if defined first set "kind=command"
if /i "%~x1"==".groovy" set "kind=shell"
for %%W in (run watch simulator recording -i --init -f --file) do if "%~1"=="%%W" set "kind=shell"
set "compiler=-XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=160000"
if "%kind%"=="command" set "compiler=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1"
rem A heap that begins small takes less; whoever chooses options may choose another.
set "heap="
if not defined BATCHSH_JAVA_OPTS if "%kind%"=="command" set "heap=-Xms12m"

rem The class data of this build in this Java; made behind this run if there are none.
set "build="
if exist "%distribution%\lib\build" set /p build=<"%distribution%\lib\build"
set "archive="
if "%BATCHSH_CLASS_DATA%"=="off" goto start
if not defined build goto start
if not defined LOCALAPPDATA goto start
set "archives=%LOCALAPPDATA%\batchsh\class-data\%distribution::=%"
set "key=%build%-%version%-%vendor%"
set "key=%key:/=_%"
if exist "%archives%\%key%-%kind%.jsa" (
    set "archive=-Xlog:disable -XX:SharedArchiveFile="%archives%\%key%-%kind%.jsa""
    goto start
)
if exist "%archives%\%key%.making" goto start
if not exist "%archives%" mkdir "%archives%" 2>nul
if not exist "%archives%" goto start
(echo making>"%archives%\%key%.making") 2>nul
start "batchsh" /b /low "%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%distribution%\lib\batchsh.jar" io.batchsh.ClassData "%archives%" "%key%" <nul >nul 2>&1

:start
"%java%" -XX:+UseSerialGC %compiler% %heap% -XX:-UsePerfData -Xshare:auto %archive% -Dbatchsh.home="%distribution%" %BATCHSH_JAVA_OPTS% -jar "%distribution%\lib\batchsh.jar" %*
exit /b %ERRORLEVEL%
