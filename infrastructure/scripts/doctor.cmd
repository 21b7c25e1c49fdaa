@echo off
rem See doctor --help.
call "%~dp0operator.cmd" doctor %*
exit /b %ERRORLEVEL%
